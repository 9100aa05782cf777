using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <content>The kinds of helpers.</content>
internal sealed partial class HelperWriter
{
    private const string CurrentScope = "VariableScope.Current";

    private Member Procedure(string name) => Helper(name, "void", HelperResult.Nothing, Parameters(4), Block);

    /// <summary>Gives an open scope back, for the caller to close.</summary>
    private Member Opener(string name)
    {
        if (_dice.OneIn(3))
        {
            return Helper(name, "VariableScope", HelperResult.OpenScope, Parameters(3), Block, body => body.Opening());
        }

        return Helper(
            name, "VariableScope", HelperResult.OpenScope, [new Parameter(ValueKind.Name, outline.NewName("p")), .. Parameters(2)],
            (body, writer) => writer.Add($"    => {body.Opening()};"));
    }

    /// <summary>Gives a scope back that it has opened and closed again.</summary>
    private Member Capturer(string name) => Helper(name, "VariableScope", HelperResult.CapturedScope, Parameters(3), (body, writer) =>
    {
        var local = outline.NewName("s");
        writer.Block(() =>
        {
            if (_dice.OneIn(2))
            {
                writer.Add($"using var {local} = {body.Opening()};");
                writer.Add($"{body.Get()};");
            }
            else
            {
                writer.Add($"VariableScope {local};");
                writer.Add($"using ({local} = {body.Opening()})");
                writer.Block(() => writer.Add($"{body.Get()};"));
            }

            writer.Add($"return {local};");
        });
    });

    private Member Getter(string name)
    {
        ImmutableArray<Parameter> parameters = [new Parameter(ValueKind.Name, outline.NewName("p")), .. Parameters(2)];
        return _dice.Weigh<Func<Member>>(
            (2, () => Helper(name, "Variable", HelperResult.Variable, parameters, Block, body => body.Get())),
            (3, () => Helper(name, "Variable", HelperResult.Variable, parameters, (body, writer) => writer.Add($"    => {body.Get()};"))),
            (3, () => Helper(name, "Variable<T>", HelperResult.Variable, parameters, Block, body => body.GetTyped(), isGeneric: true)))();
    }

    private Member Decision(string name) => Helper(
        name, "bool", HelperResult.Flag, [new Parameter(ValueKind.Flag, outline.NewName("p")), .. Parameters(1)],
        (body, writer) => writer.Add($"    => {body.Condition()};"));

    private Member NameMaker(string name) => Helper(
        name, "string", HelperResult.Name, [new Parameter(ValueKind.Name, outline.NewName("p")), new Parameter(ValueKind.Flag, outline.NewName("p"), "true")],
        (body, writer) => writer.Add($"    => {body.VariableName()};"));

    private Member ByReference(string name)
    {
        var scope = new Parameter(ValueKind.Scope, outline.NewName("p"), Modifier: _dice.Pick("ref", "out"));
        return Helper(name, "void", HelperResult.Nothing, [scope, .. Parameters(2)], (body, writer) => writer.Block(() =>
        {
            if (scope.Modifier == "out")
            {
                writer.Add($"{scope.Name} = {CurrentScope};");
            }

            writer.Add($"using ({scope.Name} = {body.Opening()})");
            writer.Block(() => body.Write(_dice.Between(1, 3)));
        }));
    }

    private Member Pair(string name) => Helper(name, "(VariableScope Scope, string Name)", HelperResult.Pair, Parameters(2), (body, writer) =>
    {
        var local = outline.NewName("s");
        writer.Block(() =>
        {
            writer.Add($"using var {local} = {body.Opening()};");
            writer.Add($"return ({_dice.Pick(local, CurrentScope)}, {body.VariableName()});");
        });
    });

    private Member EachName(string name)
    {
        var names = new Parameter(ValueKind.Name, outline.NewName("p"), Modifier: "params");
        return Helper(name, "void", HelperResult.Nothing, [.. Parameters(1).Where(parameter => parameter.Default is null), names], (body, writer) =>
            writer.Block(() => body.ForEachName(names.Name)));
    }

    /// <summary>Gives names one by one, and does something between them.</summary>
    private Member Iterator(string name) => Helper(
        name, "IEnumerable<string>", HelperResult.Names, Parameters(2),
        (body, writer) => writer.Block(() =>
        {
            writer.Add($"yield return {body.VariableName()};");
            if (outline.Has(Features.Branches) && _dice.OneIn(2))
            {
                writer.Add($"if ({body.Condition()})");
                writer.Block(() => writer.Add($"yield {_dice.Pick("break", $"return {body.VariableName()}")};"));
            }

            if (_dice.OneIn(2))
            {
                body.Write(1);
            }

            if (outline.Has(Features.Loops) && _dice.OneIn(2))
            {
                var item = outline.NewName("e");
                writer.Add($"foreach (var {item} in new[] {{ {body.VariableName()}, {body.VariableName()} }})");
                writer.Block(() => writer.Add($"yield return {_dice.Pick(item, $"{item} + \"1\"")};"));
            }
        }),
        isIterator: true);

    private Member Extension(string name)
    {
        var scope = new Parameter(ValueKind.Scope, outline.NewName("p"), Modifier: "this");

        // Extension methods of all programs are seen everywhere.
        return Helper(name + className, "void", HelperResult.Nothing, [scope, .. Parameters(2)], Block);
    }

    /// <summary>Calls a delegate it is handed: in a scope, twice, or under a condition.</summary>
    private Member HigherOrder(string name)
    {
        var kind = _dice.Pick(ValueKind.Action, ValueKind.Action, ValueKind.NamedAction, ValueKind.Getter);
        var called = new Parameter(kind, outline.NewName("f"));
        return Helper(name, "void", HelperResult.Nothing, [called, .. Parameters(2)], (body, writer) => writer.Block(() =>
        {
            if (_dice.OneIn(2))
            {
                writer.Add($"using ({body.Opening()})");
                writer.Block(() => writer.Add($"{body.Invoked(kind)};"));
            }
            else
            {
                body.Write(1);
                writer.Add($"{body.Invoked(kind)};");
            }

            if (_dice.OneIn(2))
            {
                writer.Add($"{body.Invoked(kind)};");
            }
        }));
    }

    /// <summary>Calls itself while a count lasts, before or after what else it does.</summary>
    private Member Recursion(string name)
    {
        var depth = new Parameter(ValueKind.Number, "depth", IsDepth: true);
        ImmutableArray<Parameter> others = [.. Parameters(2).Where(parameter => parameter.Default is null)];
        return Helper(name, "void", HelperResult.Nothing, [depth, .. others], (body, writer) => writer.Block(() =>
        {
            var isFirst = _dice.OneIn(2);
            if (!isFirst)
            {
                body.Write(2);
            }

            writer.Add("if (depth > 0)");
            writer.Block(() =>
            {
                var scope = _dice.OneIn(2) ? $"using ({body.Opening()}) " : "";
                writer.Add($"{scope}{{ {name}({string.Join(", ", others.Select(parameter => body.Argument(parameter)).Prepend("depth - 1"))}); }}");
            });
            if (isFirst)
            {
                body.Write(2);
            }

            body.Repeat(4);
        }));
    }

    /// <summary>A property that opens or gets each time it is read.</summary>
    private Member Property(string name)
    {
        var writer = new ProgramWriter();
        var body = new BodyWriter(outline, writer, ValuesOf([], hasObject: false));
        var isOpening = _dice.OneIn(2);
        var value = isOpening ? body.Opening() : body.Get();
        writer.Add($"private static {(isOpening ? "VariableScope" : "Variable")} {name}");
        writer.Block(() => writer.Add(_dice.OneIn(2) ? $"get => {value};" : $"get {{ {body.Get()}; return {value}; }}"));
        outline.Helpers.Add(new Helper(name, [], isOpening ? HelperResult.OpenScope : HelperResult.Variable, body.Cost) { IsProperty = true });
        return new Member(name, writer, []);
    }
}
