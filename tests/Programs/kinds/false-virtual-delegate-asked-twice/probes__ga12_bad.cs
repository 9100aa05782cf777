using ScopeLint;
public static class M { public static void Build(L o) { if (o is A) Variable.Get<float>("w", [1]); if (o.Kind == "A") Variable.Get<float>("w", [1]); } public static void Run() => Build(new A()); }
public abstract class L { public abstract string Kind { get; } } public sealed class A : L { public override string Kind => "A"; } public sealed class B : L { public override string Kind => "B"; }
