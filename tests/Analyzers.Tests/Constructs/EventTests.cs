namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Events that the object decides, and delegates that are put together and taken apart.</summary>
public class EventTests
{
    [Theory]
    [InlineData("IModel m = new Model(); m.Built += n => text = n; m.Build(\"a\");", "text == \"a\"")]
    [InlineData("IModel m = new Model(); Action<string> h = n => text += n; m.Built += h; m.Built += h; m.Build(\"a\"); m.Built -= h; m.Build(\"b\");", "text == \"aab\"")]
    [InlineData("IModel m = new Derived(); m.Built += n => text = n; m.Build(\"a\");", "text == \"a\"")]
    [InlineData("IModel m = new Explicit(); m.Built += n => text = n; m.Build(\"a\");", "text == \"a\"")]
    [InlineData("Based m = new Overriding(); m.Built += n => text = n; m.Build(\"a\");", "text == \"a\"")]
    [InlineData("Virtual m = new OfBase(); m.Built += n => text = n; m.Build(\"a\");", "text == \"a!\"")]
    [InlineData("Watch(new Told()); void Watch(INotifyPropertyChanged told) { told.PropertyChanged += (_, e) => text += e.PropertyName; ((Told)told).Width = 1; }", "text == \"Width\"")]
    public Task HandlerOfAnEventThatTheObjectDecides_Runs(string statements, string condition) => KnownCondition.HoldsAsync($"var text = \"\"; {statements}", condition, Types, "using System.ComponentModel;\n");

    [Theory]
    [InlineData("Func<string> f = () => \"a\"; f += () => \"b\";", "f.GetInvocationList().Length == 2")]
    [InlineData("Func<string> f = () => \"a\"; f += () => \"b\"; var text = \"\"; foreach (Func<string> one in f.GetInvocationList()) { text += one(); }", "text == \"ab\"")]
    [InlineData("Func<string> f = () => \"a\"; f += () => \"b\";", "string.Concat(f.GetInvocationList().Cast<Func<string>>().Select(one => one())) == \"ab\"")]
    [InlineData("Func<string> f = () => \"a\"; f += () => \"b\"; var text = \"\"; foreach (var one in Delegate.EnumerateInvocationList(f)) { text += one(); }", "text == \"ab\"")]
    [InlineData("var n = 0; Action a = () => n++; ((Action)Delegate.Combine(a, a)!)(); ((Action)Delegate.Remove(a + a, a)!)();", "n == 3")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> twice = n => n * 2; var f = twice.Compile();", "f(2) == 4")]
    public Task DelegatesThatAreTakenApart_AreKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Fact]
    public Task EventOfAnObjectThatIsNotKnown_StaysSilent() => AllRules.BodyAsync("""
        var text = "";
        model.Built += n => text = n;
        model.Build("a");
        Variable.Get<float>("v", [1]);
        if (text == "b") { Variable.Get<float>("v2", [1]); Variable.Get<float>("a", [1]); }
        """, "Models.IModel model", "public interface IModel { event Action<string> Built; void Build(string name); }");

    private const string Types = """
        interface IModel { event Action<string> Built; void Build(string name); }
        class Model : IModel { public event Action<string>? Built; public void Build(string name) => Built?.Invoke(name); }
        class Plain { public event Action<string>? Built; public void Build(string name) => Built?.Invoke(name); }
        class Derived : Plain, IModel { }
        class Explicit : IModel { Action<string>? _built; event Action<string> IModel.Built { add => _built += value; remove => _built -= value; } public void Build(string name) => _built?.Invoke(name); }
        abstract class Based { public abstract event Action<string>? Built; public abstract void Build(string name); }
        class Overriding : Based { public override event Action<string>? Built; public override void Build(string name) => Built?.Invoke(name); }
        class Virtual { public virtual event Action<string>? Built; public void Build(string name) => Built?.Invoke(name); }
        class OfBase : Virtual { public override event Action<string>? Built { add => base.Built += name => value!(name + "!"); remove => base.Built -= value; } }
        class Told : INotifyPropertyChanged { int _width; public event PropertyChangedEventHandler? PropertyChanged; public int Width { get => _width; set { _width = value; PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Width))); } } }
        """;
}
