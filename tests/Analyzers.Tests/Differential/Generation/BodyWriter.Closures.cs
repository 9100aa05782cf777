namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>Lambdas, local functions, method groups, and calls of what they were put into.</content>
internal sealed partial class BodyWriter
{
    private void Closure() => _dice.Weigh<Action>(
        (4, () => LambdaLocal(ValueKind.Action)),
        (2, () => LambdaLocal(ValueKind.NamedAction)),
        (2, () => LambdaLocal(ValueKind.Getter)),
        (4, LocalFunction),
        (1, MethodGroup),
        (1, ChosenLambda))();

    private void LambdaLocal(ValueKind kind)
    {
        var local = outline.NewName("f");
        var parameter = kind == ValueKind.Action ? "()" : outline.NewName("p");
        writer.Add($"{Value.TypeOf(kind)} {local} = {parameter} =>");
        var cost = ClosureBlock(
            kind == ValueKind.Action ? [] : [new Value(ValueKind.Name, parameter)], kind == ValueKind.Getter ? body => body.Get() : null, "};");
        values.Add(new Value(kind, local, Cost: cost));
    }

    private void LocalFunction()
    {
        var local = outline.NewName("L");
        var kind = _dice.Pick(ValueKind.Action, ValueKind.NamedAction, ValueKind.Getter);
        var parameter = kind == ValueKind.Action ? "" : outline.NewName("p");
        writer.Add($"{(kind == ValueKind.Getter ? "Variable" : "void")} {local}({(kind == ValueKind.Action ? "" : "string ")}{parameter})");
        var cost = ClosureBlock(
            kind == ValueKind.Action ? [] : [new Value(ValueKind.Name, parameter)], kind == ValueKind.Getter ? body => body.Get() : null, "}");
        values.Add(new Value(kind, local, Cost: cost));
    }

    private void MethodGroup()
    {
        var fitting = outline.Helpers.Where(helper => CanCall(helper) && !helper.IsGeneric && helper.Result == HelperResult.Nothing
            && helper.Parameters is [{ Kind: ValueKind.Name, Modifier: "" }]).ToList();
        if (fitting.Count == 0)
        {
            GetStatement();
            return;
        }

        var (local, helper) = (outline.NewName("f"), _dice.Pick(fitting));
        writer.Add($"Action<string> {local} = {helper.Callee};");
        values.Add(new Value(ValueKind.NamedAction, local, Cost: helper.Cost));
    }

    private void ChosenLambda()
    {
        var local = outline.NewName("f");
        var cost = 0;
        var (one, other) = (Lambda(ref cost), Lambda(ref cost));
        writer.Add($"Action {local} = {(outline.Has(Features.Branches) ? Condition() : "true")} ? {one} : {other};");
        values.Add(new Value(ValueKind.Action, local, Cost: cost));
    }

    /// <summary>A lambda without parameters, as an expression that stands on one line.</summary>
    private string Lambda(ref int cost)
    {
        var text = "";
        cost += Measured(() => InClosure([], body => text = _dice.Weigh<Func<string>>(
            (6, () => $"() => {body.Get()}"),
            (3, () => $"() => {{ using ({body.Opening()}) {{ {body.Get()}; {body.Get()}; }} }}"),
            (2, () => $"() => {body.Read(ValueKind.Scope, "VariableScope.Current")}.ReuseVariables()"),
            (If(Features.Branches, 2), () => $"() => {{ if ({body.Condition()}) {{ {body.Get()}; }} }}"))()));
        return text;
    }

    private int ClosureBlock(Value[] parameters, Func<BodyWriter, string>? result, string end) =>
        Measured(() => InClosure(parameters, body => writer.Block(() => body.Write(_dice.Between(1, 3)), end), result));

    /// <summary>Writes with what a lambda here can use and where it can jump to; says about how many calls it makes.</summary>
    private void InClosure(Value[] parameters, Action<BodyWriter> write, Func<BodyWriter, string>? result = null)
    {
        var captured = values.ForClosure();
        foreach (var parameter in parameters)
        {
            captured.Add(parameter);
        }

        var body = new BodyWriter(outline, writer, captured)
        {
            ElementType = ElementType,
            HasObject = HasObject,
            Result = result,
            _depth = _depth + 1,
            _statementsLeft = Math.Min(_statementsLeft ?? MostStatements, 4),
        };
        write(body);
        Cost += body.Cost;
    }

    /// <summary>What something costs, which is not spent yet.</summary>
    private int Measured(Action write)
    {
        var before = Cost;
        write();
        var cost = Cost - before;
        Cost = before;
        return cost;
    }

    private void Invocation()
    {
        var kind = _dice.Pick(ValueKind.Action, ValueKind.Action, ValueKind.NamedAction, ValueKind.Getter);
        writer.Add($"{Invoked(kind)};");
    }

    /// <summary>A call of a delegate or local function; if there is none that can be afforded, of the library.</summary>
    public string Invoked(ValueKind kind)
    {
        if (values.Find(kind, value => CanAfford(value.Cost)) is not { } called)
        {
            return $"Variable.Get<{ElementType}>({VariableName()}, [2, 3])";
        }

        Spend(called.Cost);
        var invoke = called.Text.StartsWith('f') && _dice.OneIn(4) ? ".Invoke" : "";
        return $"{called.Text}{invoke}({(kind == ValueKind.Action ? "" : VariableName())})";
    }
}
