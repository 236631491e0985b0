namespace SenexTrader.Tests.Support.Fire;

/// <summary>The two sources a number on the page can lose.</summary>
internal enum Feed { Market, Account }
