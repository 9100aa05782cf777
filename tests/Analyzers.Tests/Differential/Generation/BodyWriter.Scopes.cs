namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Scopes, variables, graphs.</content>
internal sealed partial class BodyWriter
{
    /// <summary>Opens a scope, as an expression.</summary>
    public string Opening()
    {
        Spend(1);
        var options = Option(12, "dtype: DType.Float64", "dtype: DType.Int32")
            + Option(40, "initializer: Initializer.Ones", "initializer: Initializer.Ones", "initializer: Initializer.FromValue(0.5f)")
            + Option(20, "auxiliaryNameScope: false")
            + CustomGetter(18)
            + OfTensor(30);
        return _dice.Weigh<Func<string>>(
            (24, () => $"VariableScope.Open({ScopeName()}{ReuseArgument()}{options})"),
            (10, () => $"VariableScope.Open({ScopeObject()}{ReuseArgument()}{options})"),
            (outline.StartsClosed ? 4 : 0, () => $"VariableScope.Open(null, {Pick("\"a\"", "\"d\"", "defaultName: \"d\"")}{Option(14, "reuse: Reuse.True", "reuse: Reuse.Auto")}{options})"),
            (If(Features.Helpers, 8), () => Called(HelperResult.OpenScope) ?? $"VariableScope.Open({ScopeName()})"))();
    }

    /// <summary>Asks for a variable, as an expression.</summary>
    public string Get()
    {
        Spend(1);
        var initializer = Option(25, "initializer: Initializer.Zeros", "initializer: Initializer.Ones", "initializer: null", _dice.OneIn(4) ? "initializer: Initializer.FromValue(1.0f)" : "initializer: Initializer.Zeros");
        return _dice.Weigh<Func<string>>(
            (40, () => $"Variable.Get<{ElementType}>({VariableName()}{ShapeArgument()}{initializer}{CustomGetter(40)})"),
            (2, () => $"Variable.Get<{Pick("int", "double", "float")}>({VariableName()}{ShapeArgument()})"),
            (3, () => $"Variable.Get({VariableName()}{ShapeArgument()}{Option(2, "dtype: DType.Float32", "dtype: DType.Int32")}{initializer})"),
            (3, () => $"Variable.GetLocal<{ElementType}>({VariableName()}{ShapeArgument()})"),
            (If(ValueKind.Getter, 8), () => Invoked(ValueKind.Getter)),
            (If(Features.Helpers, 7), () => Called(HelperResult.Variable) ?? $"Variable.Get<{ElementType}>({VariableName()}{ShapeArgument()})"))();
    }

    /// <summary>Asks for a variable of the element type of this body.</summary>
    public string GetTyped()
    {
        Spend(1);
        return $"Variable.Get<{ElementType}>({VariableName()}{ShapeArgument()})";
    }

    /// <summary>A custom getter as an argument, in one of so many cases.</summary>
    private string CustomGetter(int rarity)
    {
        if (!outline.Features.HasFlag(Features.Closures) || !_dice.OneIn(rarity))
        {
            return "";
        }

        return ", customGetter: " + _dice.Weigh<Func<string>>(
            (2, () => "(getter, request) => getter(request)"),
            (4, () => $"(getter, request) => getter(request with {{ Name = request.Name + {Pick("\"_q\"", "\"/q\"", "\"2\"")} }})"),
            (2, () => "(getter, request) => { var first = getter(request); getter(request with { Name = request.Name + \"_ema\", Trainable = false }); return first; }"),
            (2, () => $"(getter, request) => getter(request with {{ Reuse = Reuse.{Pick("Auto", "True", "None")} }})"),
            (2, () => $"(getter, request) => {Captured(ValueKind.Flag, "true")} ? getter(request) : getter(request with {{ Name = \"r\" }})"),
            (2, () => "(getter, request) => getter(request.Name.EndsWith(\"w\", StringComparison.Ordinal) ? request with { Name = \"w\" } : request)"),
            (1, () => "(getter, request) => { try { return getter(request); } catch (ScopeException) { return getter(request with { Reuse = Reuse.Auto }); } }"),
            (1, () => "(getter, request) => getter(request with { Shape = [3, 2] })"),
            (1, () => $"(getter, request) => getter(request with {{ DType = DType.{Pick("Float32", "Int32")} }})"))();
    }

    private void GetStatement() => writer.Add(_dice.Weigh<Func<string>>(
        (20, () => $"{Get()};"),
        (6, () => $"var {outline.NewName("v")} = {Get()};"),
        (2, () => $"_ = {Get()}.Name;"),
        (If(Features.Branches, 2), () => $"_ = {Condition()} ? (object){Get()} : {Get()};"),
        (If(Features.Branches, 2), () => $"_ = {Condition()} {Pick("&&", "||")} {Get()} is not null;"),
        (If(Features.Branches, 1), () => $"_ = {Condition()} && {Get()} is not null && {Get()} is null;"),
        (If(Features.Branches, 1), () => $"_ = {Condition()} ? {Get()} : throw new InvalidOperationException(\"stop\");"))());

    private void Scope() => _dice.Weigh<Action>(
        (20, () => Using(Opening())),
        (8, () => Using(values.FindAssignable(ValueKind.Scope) is { } target ? $"{target.Text} = {Opening()}" : Opening())),
        (6, UsingLocal),
        (6, UsingDeclaration),
        (If(Features.Branches, 3), () => Using($"{Condition()} ? {Opening()} : {Pick(Opening(), "null")}")),
        (If(Features.Handlers, 1), Locked),
        (4, OpenedByHand),
        (If(Features.Handlers, 3), ClosedInFinally))();

    private void Using(string opening)
    {
        writer.Add($"using ({opening})");
        Block(5);
    }

    private void UsingLocal()
    {
        var local = outline.NewName("u");
        writer.Add($"using (var {local} = {Opening()})");
        Block(5, first: () => values.Add(new Value(ValueKind.Scope, local)));
    }

    private void UsingDeclaration()
    {
        var local = outline.NewName("u");
        Block(5, first: () =>
        {
            writer.Add($"using var {local} = {Opening()};");
            values.Add(new Value(ValueKind.Scope, local));
        });
    }

    private void OpenedByHand() => _openByHand.Add(HandOpened());

    /// <summary>Opens something by hand: most often a variable scope, which the program can then use.</summary>
    private string HandOpened()
    {
        var local = outline.NewName("h");
        _dice.Weigh<Action>(
            (8, () =>
            {
                writer.Add($"var {local} = {Opening()};");
                values.Add(new Value(ValueKind.Scope, local));
            }
        ),
            (1, () => writer.Add($"var {local} = NameScope.Open({Pick("\"m\"", "\"a\"", "\"\"")});")),
            (1, () => writer.Add($"IDisposable {local} = {Pick("new Graph()", "Graph.Default")}.AsDefault();")))();
        return local;
    }

    private void ClosedInFinally()
    {
        var local = HandOpened();
        writer.Add("try");
        Block();
        writer.Add("finally");
        writer.Block(() => writer.Add($"{local}.Dispose();"));
    }

    private void ReuseVariables() => writer.Add(_dice.Weigh<Func<string>>(
        (6, () => $"{Read(ValueKind.Scope, "VariableScope.Current")}.ReuseVariables();"),
        (3, () => "VariableScope.Current.ReuseVariables();"),
        (If(ValueKind.OptionalScope, 3), () => $"{Read(ValueKind.OptionalScope, "")}?.ReuseVariables();"),
        (If(ValueKind.Counter, 8) + If(ValueKind.Round, 8), () => $"if ({RoundCondition()}) {{ {Read(ValueKind.Scope, "VariableScope.Current")}.ReuseVariables(); }}"),
        (If(Features.Branches, 6), () => $"if ({Condition()}) {{ {Read(ValueKind.Scope, "VariableScope.Current")}.ReuseVariables(); }}"))());

    private void UnsharedVariable() =>
        writer.Add($"Variable.Create(1.0f, name: {Pick("\"v\"", "\"v\"", "null", "\"w\"", "$\"{K}v\"")}, trainable: false, collections: [{OwnUnsharedKey}]);");

    private void Locked()
    {
        writer.Add("lock (K)");
        Block();
    }

    /// <summary>The tensors of a scope, in one of so many cases: they may be of the graph outside.</summary>
    private string OfTensor(int rarity) => outline.StartsClosed && _dice.OneIn(rarity) ? $", values: [{string.Join(", ", Enumerable.Range(0, _dice.Between(0, 2)).Select(_ => Tensor(2)))}]" : "";

    private void GraphBlock()
    {
        var known = values.FindAssignable(ValueKind.Graph);
        var operates = _dice.OneIn(4);
        if (operates)
        {
            Declare(ValueKind.Tensor, Tensor());
        }

        writer.Add($"using ({(known is not null && _dice.OneIn(2) ? known.Text : Pick("new Graph()", "new Graph()", "Graph.Default"))}.AsDefault())");
        Block(5, first: () =>
        {
            if (operates)
            {
                Operation(); // Of tensors of this graph, of the one outside, or of both.
            }
        });
    }

    private void NameScopeBlock()
    {
        writer.Add($"using (NameScope.Open({Pick($"\"m\"{OfTensor(10)}", $"\"a\"{OfTensor(10)}", $"\"\"{OfTensor(10)}", "null", $"\"x/\"{OfTensor(10)}")}))");
        Block();
    }
}
