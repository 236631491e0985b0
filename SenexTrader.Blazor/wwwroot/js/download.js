// A file that came over the circuit, given to the browser to keep.
export async function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([await content.arrayBuffer()], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
