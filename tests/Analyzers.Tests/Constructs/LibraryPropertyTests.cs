namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What properties of the library's own objects say is known, asked for one by one and in patterns.</summary>
public class LibraryPropertyTests
{
    [Theory]
    [InlineData("Shape s = [2, 3];", "s is { Rank: 2 } and not { Rank: 3 }")]
    [InlineData("Shape s = [2, 3];", "s switch { { Rank: 1 } => \"a\", { Rank: 2 } => \"b\", _ => \"c\" } == \"b\"")]
    [InlineData("var a = Variable.Get<float>(\"a\", [2, 3]);", "a is { Shape.Rank: 2, FullName: \"a\", Trainable: true } && a is not { Shape: { Rank: 1 } }")]
    [InlineData("object a = Variable.Get<float>(\"a\", [2, 3], trainable: false);", "a is Variable { FullName: var name, Trainable: false } && name == \"a\"")]
    [InlineData("var scope = VariableScope.Current;", "scope is { Name: \"\", Reuse: Reuse.None }")]
    [InlineData("var scope = VariableScope.Open(\"s\", reuse: Reuse.Auto); scope.Dispose();", "scope is { Name: \"s\" } and not { Reuse: Reuse.None }")]
    [InlineData("var list = new List<Variable> { Variable.Get<float>(\"a\", [2]), Variable.Get<float>(\"b\", [2, 2]) };", "list is [{ Shape.Rank: 1 }, { FullName: \"b\", Shape: { Rank: 2 } }]")]
    public Task PropertyInAPattern_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("", "inner.DType == DType.Float64 && outer.DType == DType.Float64 && VariableScope.Current.DType == DType.Float32")]
    [InlineData("", "inner.Initializer is null && inner.Regularizer is null && inner.CachingDevice is null && inner.Partitioner is null && inner.CustomGetter is null && inner.UseResource is null && inner.Constraint is null")]
    [InlineData("initializer: Initializer.Ones, regularizer: Regularizer.L2(), cachingDevice: \"cpu\", partitioner: Partitioner.FixedSize(2), useResource: true", "inner.Initializer is not null && inner.Regularizer is { } && inner.CachingDevice == \"cpu\" && inner.Partitioner is not null && inner.UseResource == true")]
    [InlineData("customGetter: (getter, request) => getter(request)", "inner.CustomGetter is not null && outer.CustomGetter is { }")]
    [InlineData("constraint: Constraint.NonNegative", "outer.Constraint is not null && inner.Constraint is null")]
    public Task DefaultOfAScope_IsKnown(string options, string condition) => KnownCondition.HoldsAsync(
        $"VariableScope outer, inner; using (outer = VariableScope.Open(\"o\", dtype: DType.Float64{(options.Length == 0 ? "" : ", " + options)})) {{ using (inner = VariableScope.Open(\"i\")) {{ }} }}", condition);

    [Theory]
    [InlineData("using (inner = VariableScope.Open(outer, useResource: false)) { }", "inner.UseResource == false && inner.CachingDevice == \"cpu\" && outer.UseResource is null")]
    [InlineData("using (inner = VariableScope.Open(outer, cachingDevice: \"gpu\")) { }", "inner.CachingDevice == \"gpu\" && outer.CachingDevice == \"cpu\"")]
    public Task DefaultOfACapturedScope_IsKnown(string statement, string condition) => KnownCondition.HoldsAsync(
        $"VariableScope outer, inner; using (outer = VariableScope.Open(\"o\", cachingDevice: \"cpu\")) {{ }} {statement}", condition);

    [Theory]
    [InlineData("var t = Op.Constant(1f);", "t.DType == DType.Float32 && t.Graph == Graph.Default && t.Shape.Rank == 0")]
    [InlineData("NamedTensor t = Op.Constant(new[] { 1, 2 });", "t.DType == DType.Int32 && t is NamedTensor<int> { Shape.Rank: 1 } && t is not NamedTensor<float>")]
    [InlineData("object t = Op.Constant(1f), v = Variable.Get<float>(\"a\", [1]);", "t is NamedTensor && t is not Variable && v is Variable && v is not NamedTensor")]
    [InlineData("Variable<float> v; var g = new Graph(); using (g.AsDefault()) { v = Variable.Get<float>(\"a\", [1]); }", "v.Graph == g && v.Graph != Graph.Default && v.Graph.GlobalVariables[0] == v && (v + 1f).Graph == g")]
    [InlineData("IOperand<float> v = Variable.Get<float>(\"a\", [1]);", "v.DType == DType.Float32 && v.Graph == Graph.Default")]
    public Task PropertyOfATensor_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("", "v.Initializer is not null && v.Regularizer is null && v.Constraint is null && v.CachingDevice is null && !v.UseResource")]
    [InlineData(", initializer: Initializer.Ones", "v.Initializer == Initializer.Ones && v.Initializer != Initializer.Zeros && v.Initializer != Initializer.Constant(1)")]
    [InlineData(", constraint: Constraint.NonNegative", "v.Constraint == Constraint.NonNegative && v.Constraint != Constraint.UnitNorm()")]
    [InlineData(", regularizer: Regularizer.L2(), cachingDevice: \"cpu\", useResource: true", "v.Regularizer is { } && v.CachingDevice == \"cpu\" && v.UseResource")]
    public async Task OptionOfAVariable_IsKnown(string options, string condition)
    {
        await KnownCondition.HoldsAsync($"var v = Variable.Get<float>(\"a\", [1]{options});", condition);
        await KnownCondition.HoldsAsync($"Variable v; using (VariableScope.Open(\"s\"{options})) {{ v = Variable.Get<float>(\"a\", [1]); }}", condition);
    }

    [Theory]
    [InlineData("var v = Variable.Get<int>(\"a\", [1]);", "v.Initializer == Initializer.Zeros && v.Initializer != Initializer.Ones")]
    [InlineData("var v = Variable.Create(1f, cachingDevice: \"cpu\");", "v.Initializer is null && v.Regularizer is null")]
    [InlineData("VariableScope s; using (s = VariableScope.Open(\"s\", constraint: Constraint.NonNegative)) { } var v = s.Get<float>(\"a\", [1]);", "v.Constraint == Constraint.NonNegative")]
    public Task OptionOfAnotherVariable_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    private const string Snapshots = "var before = Graph.Default.Snapshot(); Variable.Get<float>(\"b\", [2]); using (VariableScope.Open(\"a\")) { Variable.Get<int>(\"c\", [], trainable: false); } var after = Graph.Default.Snapshot();";

    [Theory]
    [InlineData("before.Variables.Count == 0 && after.Variables.Count == 2 && after.Variables[0] == \"a/c [] int32 not trainable\" && after.Since(before)[1] == \"b [2] float32\"")]
    [InlineData("!after.Equals(before) && after.Equals(Graph.Default.Snapshot()) && Graph.Default.Snapshot().Since(after).Count == 0 && after.ToString() == \"a/c [] int32 not trainable\\nb [2] float32\"")]
    public Task Snapshot_IsKnown(string condition) => KnownCondition.HoldsAsync(Snapshots, condition);

    [Theory]
    [InlineData("var name = System.Console.ReadLine()!; Variable.Get<float>(name, [1]); var taken = Graph.Default.Snapshot();", "taken.Variables.Count == 1")]
    [InlineData("var n = int.Parse(System.Console.ReadLine()!); Variable.Get<float>(\"a\", [n]); var taken = Graph.Default.Snapshot();", "taken.Variables[0] == \"a [1] float32\"")]
    public Task SnapshotOfWhatIsNotKnown_StaysSilent(string statements, string condition) => KnownCondition.IsNotKnownAsync(statements, condition);

    [Theory]
    [InlineData("Variable<float> a; using (VariableScope.Open(\"s\", reuse: Reuse.Auto)) { a = Variable.Get<float>(\"a\", [1]); Variable.Get<float>(\"a\", [1]); Variable.Get<float>(\"a\"); }", "a.TimesReused == 2")]
    [InlineData("var a = Variable.Get<float>(\"a\", [1]); var first = a.TimesReused; Variable.TryGet<float>(\"a\", out var found); Variable.Exists(\"a\");", "first == 0 && a.TimesReused == 1 && found!.TimesReused == 1")]
    [InlineData("var a = Variable.Get<float>(\"a\", [1]); Variable.TryGet<float>(\"a\", out _); Variable.TryGet<int>(\"a\", out var other);", "a.TimesReused == 1")]
    [InlineData("var a = Variable.Create(1f);", "a.TimesReused == 0")]
    [InlineData("Variable a; using (VariableScope.Open(\"s\", reuse: Reuse.Auto, partitioner: Partitioner.FixedSize(2))) { a = Variable.Get<float>(\"a\", [4]); Variable.Get<float>(\"a\", [4]); }", "a.TimesReused == 1 && ((PartitionedVariable<float>)a).Parts[0].TimesReused == 0")]
    [InlineData("for (var i = 0; i < 3; i++) { using (VariableScope.Open(\"s\", reuse: i > 0 ? Reuse.True : Reuse.None)) { Variable.Get<float>(\"a\", [1]); } }", "Graph.Default.GlobalVariables[0].TimesReused == 2")]
    public Task HowOftenAVariableWasShared_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    /// <summary>A loop that has not run shares nothing; what one has shared that has run is another matter.</summary>
    [Theory]
    [InlineData("for (var i = 0; i < args.Length; i++) { Sharing.Share(\"a\"); }", "args.Length == 0 || a.TimesReused > 0")]
    [InlineData("for (var i = 0; i < args.Length; i++) { Sharing.Share(\"a\"); }", "args.Length > 0 || a.TimesReused == 0")]
    [InlineData("foreach (var name in args) { Sharing.Share(name); }", "args.Length == 0 || a.TimesReused == 0")]
    [InlineData("foreach (var name in args) { Sharing.Share(name); }", "args.Length == 0 || a.TimesReused > 0")]
    [InlineData("foreach (var name in args) { Sharing.Share(name); }", "args.Length > 0 || a.TimesReused == 0")]
    [InlineData("try { System.IO.File.ReadAllText(args[0]); Sharing.Share(\"a\"); } catch (System.IO.IOException) { }", "a.TimesReused == 0")]
    [InlineData("try { System.IO.File.ReadAllText(args[0]); Sharing.Share(\"a\"); } catch (System.IO.IOException) { }", "a.TimesReused > 0")]
    public Task HowOftenItWasShared_OnOtherPaths_StaysSilent(string statements, string condition) => KnownCondition.IsNotFalseAsync($"var a = Variable.Get<float>(\"a\", [1]); {statements}", condition, """
        static class Sharing { public static void Share(string name) { using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto)) { Variable.Get<float>(name, [1]); } } }
        """);

    /// <summary>Two objects that one method makes may be the same one, and may be not.</summary>
    [Theory]
    [InlineData("var l2 = Regularizer.L2(); var v = Variable.Get<float>(\"a\", [1], regularizer: l2);", "v.Regularizer == l2")]
    [InlineData("var v = Variable.Get<float>(\"a\", [1], initializer: Initializer.Normal());", "v.Initializer != Initializer.Normal()")]
    [InlineData("var v = Variable.Get<float>(\"a\", [1]);", "v.Initializer == Initializer.GlorotUniform()")]
    [InlineData("var v = Variable.Create(1f, cachingDevice: \"cpu\");", "v.CachingDevice == \"cpu\"")]
    public Task WhichObjectAnOptionIs_StaysSilent(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition);

    [Theory]
    [InlineData("", "DTypes.Of<float>() == DType.Float32 && DTypes.Of<Half>() == DType.Float16 && DTypes.Of<long>() != DTypes.Of<int>()")]
    [InlineData("static DType Of<T>() => DTypes.Of<T>();", "Of<double>() == DType.Float64 && Of<bool>() == DType.Bool")]
    [InlineData("var v = Variable.Get<long>(\"a\", [1]);", "DTypes.get_Size(v.DType) == 8 && DTypes.get_TensorFlowName(v.DType) == \"int64\" && !DTypes.get_IsFloatingPoint(v.DType) && DTypes.get_IsFloatingPoint(DType.Float16) && DTypes.get_Size(DType.Bool) == 1")]
    public Task ElementType_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    /// <summary>Of a scope that comes from elsewhere nothing is known.</summary>
    [Theory]
    [InlineData("scope.Partitioner is null")]
    [InlineData("scope.CustomGetter is null")]
    [InlineData("scope.Constraint is null")]
    [InlineData("scope.DType == DType.Float32")]
    [InlineData("scope is { Name: \"\" }")]
    public Task ScopeFromElsewhere_StaysSilent(string condition) => AllRules.Async($$"""
        public static class Models
        {
            public static void Build(VariableScope scope)
            {
                using (VariableScope.Open("a"))
                {
                    if ({{condition}} && false) { Variable.Get<float>("v", [1]); }
                    Variable.Get<float>("v", [1]);
                }
            }
        }
        """);
}
