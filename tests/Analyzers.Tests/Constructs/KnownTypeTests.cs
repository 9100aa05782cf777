namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What types say of themselves and of each other.</summary>
public class KnownTypeTests
{
    private const string Types = "abstract class Layer; interface IDeep; class Dense : Layer, IDeep { public class Part; } class Other; class Scratch : IDisposable { public void Dispose() { } }";

    [Theory]
    [InlineData("", "typeof(Dense).FullName == \"Dense\" && typeof(Dense.Part).FullName == \"Dense+Part\"")]
    [InlineData("object o = new Dense();", "o.GetType().FullName == \"Dense\"")]
    [InlineData("", "typeof(Layer).IsAssignableFrom(typeof(Dense)) && !typeof(Dense).IsAssignableFrom(typeof(Layer))")]
    [InlineData("", "typeof(Dense).IsAssignableTo(typeof(IDeep)) && !typeof(Other).IsAssignableTo(typeof(IDeep))")]
    [InlineData("", "typeof(IDisposable).IsAssignableFrom(typeof(Scratch)) && !typeof(IDisposable).IsAssignableFrom(typeof(Dense)) && !typeof(string).IsAssignableFrom(typeof(Dense))")]
    [InlineData("object o = new Scratch();", "o.GetType().IsAssignableTo(typeof(IDisposable)) && !o.GetType().IsAssignableTo(typeof(ICloneable))")]
    [InlineData("", "typeof(object).IsAssignableFrom(typeof(Scratch)) && typeof(IDeep).IsAssignableTo(typeof(object))")]
    [InlineData("", "typeof(Dense).IsSubclassOf(typeof(Layer)) && !typeof(Dense).IsSubclassOf(typeof(Dense)) && !typeof(Dense).IsSubclassOf(typeof(IDeep))")]
    [InlineData("object o = new Dense();", "typeof(Layer).IsInstanceOfType(o) && !typeof(Other).IsInstanceOfType(o)")]
    [InlineData("object o = new Dense();", "typeof(Dense).IsAssignableFrom(o.GetType())")]
    [InlineData("object o = 1;", "o.GetType() == typeof(int) && o.GetType() != typeof(long) && o.GetType().Name == \"Int32\"")]
    [InlineData("object o = \"a\"; object p = true;", "o.GetType() == typeof(string) && p.GetType() == typeof(bool) && p.GetType() != o.GetType()")]
    [InlineData("var number = 2.5;", "number.GetType() == typeof(double) && 'a'.GetType().Name == \"Char\" && DayOfWeek.Friday.GetType() == typeof(DayOfWeek)")]
    [InlineData("object o = new List<int>();", "o.GetType() == typeof(List<int>) && o.GetType() != typeof(List<string>)")]
    [InlineData("static string Of<T>(T value) => value!.GetType().Name;", "Of(3) == \"Int32\" && Of(\"a\") == \"String\" && Of(new Dense()) == \"Dense\"")]
    [InlineData("object o = 1; var all = new Dictionary<Type, Func<string>> { [typeof(int)] = () => \"i\", [typeof(string)] = () => \"s\" };", "all[o.GetType()]() == \"i\" && all[\"a\".GetType()]() == \"s\"")]
    public Task Answer_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Fact]
    public Task NamespaceInTheName_Reports() => AllRules.ProgramAsync("""
        Variable.Get<float>("Nets.Deep", [1]);
        Variable.Get<float>("Nets.Deep.Dense", [1]);
        Variable.Get<float>({|SCL0101:typeof(Nets.Deep.Dense).Namespace!|}, [1]);
        Variable.Get<float>(typeof(Nets.Deep.Dense).FullName + "2", [1]);
        namespace Nets.Deep { class Dense; }
        """);

    [Theory]
    [InlineData("", "typeof(IEnumerable<string>).IsAssignableFrom(typeof(Dense))")]
    [InlineData("", "typeof(IEnumerable<object>).IsAssignableFrom(typeof(Words)) == typeof(IEnumerable<int>).IsAssignableFrom(typeof(Words))")]
    public Task ConstructedType_IsNotTakenForAnother(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, $"!({condition})", Types + " class Words : List<string>;");

    [Fact]
    public Task TypeThatIsNotKnown_StaysSilent() => AllRules.BodyAsync("""
        Variable.Get<float>("w", [1]);
        if (o is string && typeof(string).IsInstanceOfType(o) == false) { Variable.Get<float>("w", [1]); }
        Variable.Get<float>(o.GetType().FullName!, [1]);
        """, "object o");
}
