namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Calls of helpers and uses of objects.</content>
internal sealed partial class BodyWriter
{
    /// <summary>How often a helper calls the delegate it is handed, at most.</summary>
    private const int CallsOfDelegate = 3;

    private static readonly string[] SimpleTypes = ["float", "float", "float", "int"];

    // What out arguments declare can be read behind the call only.
    private readonly List<Value> _declaredByCall = [];

    private bool CanCall(Helper helper) => (!helper.IsInstance || HasObject) && CanAfford(helper.Cost)
        && (ScopePlace() is not null || !helper.Parameters.Any(parameter => parameter.Modifier == "ref"));

    /// <summary>A local or field to be passed by reference.</summary>
    private Value? ScopePlace() => values.Find(ValueKind.Scope, value => value.CanAssign);

    /// <summary>A call of a helper with a result, as an expression; null if none can be called here.</summary>
    private string? Called(HelperResult result)
    {
        // A variable may be asked for as a statement, which a property cannot be.
        var fitting = outline.Helpers.FindAll(helper =>
            helper.Result == result && CanCall(helper) && !(helper.IsProperty && result == HelperResult.Variable));
        return fitting.Count == 0 ? null : Called(_dice.Pick(fitting));
    }

    private string Called(Helper helper, string receiver = "")
    {
        Spend(helper.Cost);
        if (helper.IsProperty)
        {
            return receiver + helper.Callee;
        }

        var callee = receiver + helper.Callee + (helper.IsGeneric ? $"<{(ElementType == "T" ? "T" : _dice.Pick(SimpleTypes))}>" : "");
        var parameters = helper.Parameters.AsSpan();
        if (parameters is [{ Modifier: "this" }, .. var others] && _dice.OneIn(2))
        {
            return $"{Read(ValueKind.Scope, "VariableScope.Current")}.{callee[(callee.IndexOf('.', StringComparison.Ordinal) + 1)..]}({Arguments(others)})";
        }

        return $"{callee}({Arguments(parameters)})";
    }

    private string Arguments(ReadOnlySpan<Parameter> parameters)
    {
        var arguments = new List<string>();
        var isNamed = _dice.OneIn(8);
        var isReversed = isNamed && _dice.OneIn(2);
        foreach (var parameter in parameters)
        {
            if (parameter.Modifier == "params")
            {
                // Named arguments before it leave no room for several.
                var names = Enumerable.Range(0, _dice.Between(0, 3)).Select(_ => VariableName());
                arguments.AddRange(isNamed ? [] : names);
            }
            else if (parameter.Default is not null && _dice.OneIn(2))
            {
                isNamed = true;
            }
            else
            {
                arguments.Add((isNamed ? parameter.Name + ": " : "") + Argument(parameter));
            }
        }

        if (isReversed)
        {
            arguments.Reverse();
        }

        return string.Join(", ", arguments);
    }

    public string Argument(Parameter parameter) => parameter switch
    {
        { Modifier: "out" } => ScopePlace() is { } target && _dice.OneIn(2) ? $"out {target.Text}" : OutVariable(),
        { Modifier: "ref" } => $"ref {ScopePlace()!.Text}",
        { Kind: ValueKind.Scope } => ScopeObject(),
        { Kind: ValueKind.OptionalScope } => _dice.OneIn(4) ? "null" : ScopeObject(),
        { Kind: ValueKind.Name } => _dice.OneIn(2) ? VariableName() : ScopeName(),
        { Kind: ValueKind.Flag } => _dice.OneIn(4) ? Pick("true", "false") : Condition(),
        { Kind: ValueKind.Number } => Number(parameter.IsDepth),
        { Kind: ValueKind.Reuse } => ReuseFlag(),
        { Kind: ValueKind.Mode } => _dice.OneIn(2) ? Pick("Mode.Train", "Mode.Test", "Mode.Serve") : Read(ValueKind.Mode, "Mode.Train"),
        { Kind: ValueKind.Shape } => Pick("[2, 3]", "[2, 3]", "[3, 2]", Read(ValueKind.Shape, "[2, 3]")),
        { Kind: ValueKind.Box } => _dice.OneIn(3) ? NewBox() : values.Find(ValueKind.Box)?.Text ?? NewBox(),
        _ => Delegate(parameter.Kind),
    };

    private string OutVariable()
    {
        var local = outline.NewName("k");
        _declaredByCall.Add(new Value(ValueKind.Scope, local, CanAssign: true));
        return $"out var {local}";
    }

    private string Delegate(ValueKind kind)
    {
        if (values.Find(kind, value => CanAfford(CallsOfDelegate * value.Cost)) is { } known && _dice.OneIn(2))
        {
            Spend(CallsOfDelegate * known.Cost);
            return known.Text;
        }

        var name = outline.NewName("p");
        var cost = 0;
        var text = "";
        if (kind == ValueKind.Action)
        {
            text = Lambda(ref cost);
        }
        else
        {
            cost = Measured(() => InClosure([new Value(ValueKind.Name, name)], body => text = $"{name} => {body.Get()}"));
        }

        Spend(CallsOfDelegate * cost);
        return text;
    }

    private void Call()
    {
        var fitting = outline.Helpers.FindAll(CanCall);
        if (fitting.Count == 0)
        {
            GetStatement();
            return;
        }

        var helper = _dice.Pick(fitting);
        var local = outline.NewName("k");
        switch (helper.Result)
        {
            case HelperResult.OpenScope:
                Using(Called(helper));
                break;
            case HelperResult.CapturedScope:
                writer.Add($"var {local} = {Called(helper)};");
                values.Add(new Value(ValueKind.Scope, local, CanAssign: true));
                break;
            case HelperResult.Pair:
                var name = outline.NewName("k");
                writer.Add($"var ({local}, {name}) = {Called(helper)};");
                values.Add(new Value(ValueKind.Scope, local, CanAssign: true));
                values.Add(new Value(ValueKind.Name, name));
                break;
            case HelperResult.Names:
                writer.Add($"foreach (var {local} in {Called(helper)})");
                Rounds(RoundsOfNumber, new Value(ValueKind.Name, local));
                break;
            case HelperResult.Flag or HelperResult.Name:
                writer.Add($"var {local} = {Called(helper)};");
                values.Add(new Value(helper.Result == HelperResult.Flag ? ValueKind.Flag : ValueKind.Name, local, helper.Result == HelperResult.Flag));
                break;
            default:
                writer.Add($"{(helper.IsProperty ? "_ = " : "")}{Called(helper)};");
                _declaredByCall.ForEach(values.Add);
                _declaredByCall.Clear();
                break;
        }
    }

    private void ObjectUse()
    {
        var fitting = outline.ObjectTypes.FindAll(type => CanAfford(type.Cost));
        if (fitting.Count == 0)
        {
            GetStatement();
            return;
        }

        var (type, local) = (_dice.Pick(fitting), outline.NewName("o"));
        Spend(type.Cost);
        var creation = $"new {type.Name}({Arguments(type.Parameters.AsSpan())})";
        if (type.IsScope)
        {
            writer.Add(_dice.OneIn(2) ? $"using ({creation})" : $"using (var {local} = {creation})");
            Block();
            return;
        }

        writer.Add(_dice.OneIn(4) ? $"{type.Name} {local} = new({Arguments(type.Parameters.AsSpan())});" : $"var {local} = {creation};");
        foreach (var property in type.Properties)
        {
            values.Add(property with { Text = $"{local}.{property.Text}" });
        }

        for (var calls = _dice.Between(0, 3); calls > 0; calls--)
        {
            var callable = type.Members.Where(member => CanAfford(member.Cost)).ToList();
            if (callable.Count > 0)
            {
                writer.Add($"{Called(_dice.Pick(callable), local + ".")};");
            }

            if (_dice.OneIn(3))
            {
                Statements(1);
            }
        }
    }
}
