// A form with a passkey is sent twice: first the server is asked what it wants signed, then the browser's answer goes back.
(() => {
  const words = {
    NotAllowedError: "No passkey was used: it was cancelled, took too long, or this device has none for this site.",
    InvalidStateError: "This device has a passkey for you already.",
    SecurityError: "Passkeys need this page to be opened by its host name, over https or as localhost.",
  };

  async function signed(kind, options) {
    if (kind === "create") {
      return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    }
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  async function send(form) {
    const problem = form.querySelector("[data-passkey-problem]");
    problem.textContent = "";
    if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
      problem.textContent = "This browser cannot use passkeys here.";
      return;
    }
    try {
      const asked = await fetch(form.dataset.ask, { method: "POST", body: new FormData(form) });
      if (!asked.ok) {
        problem.textContent = asked.headers.get("Content-Type")?.startsWith("text/plain") ? await asked.text() : "The server refused. Wait a minute, then try again.";
        return;
      }
      form.elements.credential.value = JSON.stringify(await signed(form.dataset.passkey, await asked.json()));
      form.submit();
    } catch (fault) {
      problem.textContent = words[fault.name] ?? "The passkey could not be used.";
    }
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      send(form);
    });
  }
})();
