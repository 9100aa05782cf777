using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>Writes a private class whose objects open and get: in the constructor, in methods and properties, with what their fields keep.</summary>
internal sealed class ObjectWriter(Outline outline, HelperWriter helpers)
{
    private readonly Dice _dice = outline.Dice;

    /// <summary>Writes the class, and makes it known to what is written after it.</summary>
    public Member Write() => _dice.OneIn(4) ? Scope(outline.NewName("Block")) : Layer(outline.NewName("Module"));

    /// <summary>A class that keeps the scope it has opened in its constructor.</summary>
    private Member Layer(string name)
    {
        var writer = new ProgramWriter();
        var parameters = helpers.Parameters(3);
        var values = helpers.ValuesOf(parameters, hasObject: false);
        var constructor = new BodyWriter(outline, writer, values);
        writer.Add($"private sealed class {name}");
        writer.Open();
        writer.Add("private readonly VariableScope _scope;");
        writer.Add($"private readonly string _name = {_dice.Pick("\"v\"", "\"w\"", "K")};");
        writer.Add("private bool _built;");
        writer.Add("private Variable _weight;");
        writer.Add($"public {name}({string.Join(", ", parameters)})");
        writer.Block(() =>
        {
            writer.Add($"using (_scope = {constructor.Opening()})");
            values.Add(new Value(ValueKind.Scope, "_scope"));
            writer.Block(() => constructor.Write(_dice.Between(1, 2)));
        });
        writer.Add("public VariableScope Scope => _scope;");
        var (apply, applied) = Method(outline.NewName("Apply"));
        var (again, appliedAgain) = Method(outline.NewName("Again"));
        var (weight, kept) = Lazy(outline.NewName("Weight"));
        outline.ObjectTypes.Add(new ObjectType(
            name, parameters, constructor.Cost, [apply, again, weight], [new Value(ValueKind.Scope, "Scope")], IsScope: false));
        return new Member(name, writer, [applied, appliedAgain, kept]);
    }

    private (Helper Known, Member Written) Method(string name)
    {
        var writer = new ProgramWriter();
        var parameters = helpers.Parameters(2);
        var values = helpers.ValuesOf(parameters, hasObject: false);
        values.Add(new Value(ValueKind.Scope, "_scope"));
        values.Add(new Value(ValueKind.Name, "_name"));
        values.Add(new Value(ValueKind.Flag, "_built", CanAssign: true));
        var body = new BodyWriter(outline, writer, values);
        writer.Add($"public void {name}({string.Join(", ", parameters)})");
        writer.Block(() =>
        {
            writer.Add($"using var {outline.NewName("u")} = VariableScope.Open(_scope{_dice.Pick("", ", reuse: Reuse.Auto", ", reuse: _built ? Reuse.True : Reuse.None")});");
            body.Write(_dice.Between(1, 3));
            writer.Add($"_built = {_dice.Pick("true", "true", "!_built")};");
        });
        return (new Helper(name, parameters, HelperResult.Nothing, body.Cost + 1), new Member(name, writer, []));
    }

    /// <summary>A method that asks for its variable when it is called first, and then keeps it.</summary>
    private (Helper Known, Member Written) Lazy(string name)
    {
        var writer = new ProgramWriter();
        var values = helpers.ValuesOf([], hasObject: false);
        values.Add(new Value(ValueKind.Name, "_name"));
        var body = new BodyWriter(outline, writer, values);
        var get = body.GetTyped();
        writer.Add($"public Variable {name}() => {(_dice.OneIn(2) ? $"_weight ??= {get}" : $"_weight is null ? _weight = {get} : _weight")};");
        return (new Helper(name, [], HelperResult.Variable, body.Cost), new Member(name, writer, []));
    }

    /// <summary>A class whose objects are scopes: open until they are disposed.</summary>
    private Member Scope(string name)
    {
        var writer = new ProgramWriter();
        ImmutableArray<Parameter> parameters = [new Parameter(ValueKind.Name, outline.NewName("p")), .. helpers.Parameters(1)];
        var body = new BodyWriter(outline, writer, helpers.ValuesOf(parameters, hasObject: false));
        writer.Add($"private sealed class {name} : IDisposable");
        writer.Block(() =>
        {
            writer.Add("private readonly VariableScope _opened;");
            writer.Add($"public {name}({string.Join(", ", parameters)}) => _opened = {body.Opening()};");
            writer.Add("public void Dispose() => _opened.Dispose();");
        });
        outline.ObjectTypes.Add(new ObjectType(name, parameters, body.Cost, [], [], IsScope: true));
        return new Member(name, writer, []);
    }
}
