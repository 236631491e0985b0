using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SenexTrader.Core.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the program.</summary>
public sealed class SenexDbDesign : IDesignTimeDbContextFactory<SenexDb>
{
    public SenexDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SenexDb>().UseSqlite("Data Source=:memory:").Options);
}
