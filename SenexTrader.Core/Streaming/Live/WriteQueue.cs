using SenexTrader.Core.Cache;

namespace SenexTrader.Core.Streaming.Live;

/// <summary>Slots to be written, each at most once, and signals that must not overtake the values they speak of.</summary>
internal sealed class WriteQueue
{
    private const int MostSignals = 256;
    private readonly Lock gate = new();
    private readonly Queue<LiveSlot> slots = new();
    private readonly Queue<LiveSignal> signals = new();

    public int Count
    {
        get
        {
            lock (gate) return slots.Count;
        }
    }

    public void Add(LiveSlot slot)
    {
        lock (gate)
        {
            if (slot.Queued) return;
            slot.Queued = true;
            slots.Enqueue(slot);
        }
    }

    public void Add(LiveSignal signal)
    {
        lock (gate)
        {
            if (signals.Count == MostSignals) signals.Dequeue();
            signals.Enqueue(signal);
        }
    }

    /// <summary>Takes every slot, and leaves the signals.</summary>
    public List<LiveSlot> TakeAll()
    {
        lock (gate)
        {
            var taken = slots.ToList();
            foreach (var slot in taken) slot.Queued = false;
            slots.Clear();
            return taken;
        }
    }

    /// <summary>Takes up to <paramref name="most"/> slots; the signals come with the last of them.</summary>
    public (List<LiveSlot> Slots, List<LiveSignal> Signals) Take(int most)
    {
        lock (gate)
        {
            var taken = new List<LiveSlot>(Math.Min(most, slots.Count));
            while (taken.Count < most && slots.TryDequeue(out var slot))
            {
                slot.Queued = false;
                taken.Add(slot);
            }

            if (slots.Count > 0) return (taken, []);
            var told = signals.ToList();
            signals.Clear();
            return (taken, told);
        }
    }
}
