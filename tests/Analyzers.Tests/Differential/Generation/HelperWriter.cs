using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>Writes the private members that a program's other bodies call.</summary>
internal sealed partial class HelperWriter(Outline outline, string className)
{
    private static readonly string[] Names = ["Build", "Dense", "Cell", "Make", "Layer", "Tower", "Generator", "Discriminator"];

    private readonly Dice _dice = outline.Dice;

    private string Static => outline.IsStatic || _dice.OneIn(3) ? "static " : "";

    /// <summary>Writes one helper, and makes it known to what is written after it.</summary>
    public Member Write()
    {
        var name = _dice.Pick(Names) + outline.NewName("");
        return _dice.Weigh<Func<string, Member>>(
            (14, Procedure),
            (5, Opener),
            (4, Capturer),
            (5, Getter),
            (3, Decision),
            (3, NameMaker),
            (2, ByReference),
            (2, Pair),
            (3, EachName),
            (outline.Has(Features.Data) ? 4 : 0, Iterator),
            (outline.IsStatic ? 3 : 0, Extension),
            (outline.Has(Features.Closures) ? 6 : 0, HigherOrder),
            (outline.Has(Features.Branches) ? 3 : 0, Recursion),
            (outline.Has(Features.Branches) ? 2 : 0, Property))(name);
    }

    /// <summary>Parameters at random; those with default values last.</summary>
    public ImmutableArray<Parameter> Parameters(int most)
    {
        var parameters = new List<Parameter>();
        for (var count = _dice.Between(0, most); count > 0; count--)
        {
            var name = outline.NewName("p");
            parameters.Add(_dice.Weigh(
                (8, new Parameter(ValueKind.Name, name)),
                (3, new Parameter(ValueKind.Name, name, _dice.Pick("\"v\"", "\"a\""))),
                (4, new Parameter(ValueKind.Flag, name)),
                (3, new Parameter(ValueKind.Flag, name, _dice.Pick("true", "false"))),
                (4, new Parameter(ValueKind.Reuse, name)),
                (3, new Parameter(ValueKind.Reuse, name, _dice.Pick("Reuse.None", "Reuse.Auto"))),
                (4, new Parameter(ValueKind.Scope, name)),
                (3, new Parameter(ValueKind.OptionalScope, name, "null")),
                (2, new Parameter(ValueKind.Number, name)),
                (1, new Parameter(ValueKind.Mode, name)),
                (1, new Parameter(ValueKind.Shape, name)),
                (outline.Has(Features.Data) ? 4 : 0, new Parameter(ValueKind.Box, name)),
                (outline.Has(Features.Closures) ? 2 : 0, new Parameter(ValueKind.Action, name))));
        }

        return [.. parameters.OrderBy(parameter => parameter.Default is not null)];
    }

    /// <summary>What a body with these parameters can read.</summary>
    public Values ValuesOf(IEnumerable<Parameter> parameters, bool hasObject)
    {
        var values = new Values(_dice);
        foreach (var field in outline.Fields.Where(_ => hasObject || outline.IsStatic))
        {
            values.Add(field);
        }

        foreach (var field in outline.Statics)
        {
            values.Add(field);
        }

        foreach (var parameter in parameters.Where(parameter => parameter.Modifier != "params" && !parameter.IsDepth))
        {
            var isByReference = parameter.Modifier is "ref" or "out";
            values.Add(new Value(parameter.Kind, parameter.Name, parameter.Modifier != "this", !isByReference, Cost: 1));
            foreach (var field in parameter.Kind == ValueKind.Box ? Value.FieldsOf(parameter.Name) : [])
            {
                values.Add(field);
            }
        }

        return values;
    }

    private Member Helper(
        string name, string type, HelperResult result, ImmutableArray<Parameter> parameters, Action<BodyWriter, ProgramWriter> write,
        Func<BodyWriter, string>? value = null, bool isGeneric = false, bool isIterator = false)
    {
        var writer = new ProgramWriter();
        var @static = Static;
        writer.Add($"{_dice.Pick("private", "private", "internal")} {@static}{type} {name}{(isGeneric ? "<T>" : "")}({string.Join(", ", parameters)})");
        var hasObject = @static.Length == 0;
        var body = new BodyWriter(outline, writer, ValuesOf(parameters, hasObject))
        {
            HasObject = hasObject,
            ElementType = isGeneric ? "T" : "float",
            Result = value,
            IsIterator = isIterator,
        };
        write(body, writer);
        outline.Helpers.Add(new Helper(
            parameters is [{ Modifier: "this" }, ..] ? $"{className}.{name}" : name, parameters, result, body.Cost, !outline.IsStatic && hasObject, isGeneric));
        return new Member(name, writer, []);
    }

    private void Block(BodyWriter body, ProgramWriter writer) => writer.Block(() => body.Write(_dice.Between(1, 4)));
}
