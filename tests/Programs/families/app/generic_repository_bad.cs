using ScopeLint;

// Static abstract members give each kind of weight its name and shape; a generic factory makes them.
var kernel = Make<Kernel>("dense");
var bias = Make<Bias>("dense");
var gain = Make<Gain>("dense");
Console.WriteLine($"{kernel.FullName} {bias.FullName} {gain.FullName}");

static Variable Make<T>(string scope)
    where T : IWeight
{
    using var opened = VariableScope.Open(scope);
    return Variable.Get<float>(T.Name, T.ShapeFor(8));
}

interface IWeight
{
    static abstract string Name { get; }

    static virtual Shape ShapeFor(int units) => [units];
}

sealed class Kernel : IWeight
{
    public static string Name => "kernel";

    public static Shape ShapeFor(int units) => [units, units];
}

sealed class Bias : IWeight
{
    public static string Name => "bias";
}

sealed class Gain : IWeight
{
    public static string Name => Bias.Name;
}
