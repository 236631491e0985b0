namespace SenexTrader.Core.Domain.Instruments;

public enum OptionRight : byte
{
    Call,
    Put,
}
