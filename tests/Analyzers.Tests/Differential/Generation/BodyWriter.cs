namespace ScopeLint.Analyzers.Tests.Differential.Generation;

/// <summary>Writes the body of one member at random, out of everything that stands in the parts of this class, nested in each other. Names,
/// flags and graphs are all known, so that analysis and runtime must agree on it.</summary>
internal sealed partial class BodyWriter(Outline outline, ProgramWriter writer, Values values)
{
    private const int DeepestNesting = 5;

    private const int MostStatements = 9;
    private const int MostStatementsOfEntry = 18;

    /// <summary>About how many calls of the library one run may make; with this, every run ends soon.</summary>
    private const int MostCalls = 150;

    private readonly Dice _dice = outline.Dice;
    private readonly List<string> _openByHand = [];
    private int _depth;
    private int _rounds = 1;
    private Jumps _jumps;
    private int? _statementsLeft;

    /// <summary>Where a body may jump to.</summary>
    [Flags]
    private enum Jumps
    {
        None = 0,
        Break = 1,
        Continue = 2,
        Return = 4,
        Label = 8,
    }

    /// <summary>About how many calls of the library the body makes.</summary>
    public int Cost { get; private set; }

    /// <summary>The element type that variables are asked for with, in a generic helper.</summary>
    public string ElementType { get; init; } = "float";

    /// <summary>Whether there is an object whose fields and methods can be used.</summary>
    public bool HasObject { get; init; }

    /// <summary>Whether this is where the program starts, with nothing open.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Whether the body gives its values back one by one.</summary>
    public bool IsIterator { get; init; }

    /// <summary>What a return statement gives back; null in a body that returns nothing.</summary>
    public Func<BodyWriter, string>? Result { get; init; }

    /// <summary>Writes statements, and at the end the return statement if one is needed.</summary>
    public void Write(int statements)
    {
        _jumps = Jumps.Return;
        _statementsLeft ??= IsEntry ? MostStatementsOfEntry : MostStatements;
        Statements(statements);
        if (Result is not null)
        {
            writer.Add($"return {Result(this)};");
        }
    }

    /// <summary>Counts what was written so far several times, since it runs several times.</summary>
    public void Repeat(int times) => Cost *= times;

    private void Statements(int count)
    {
        var openBefore = _openByHand.Count;
        for (var index = 0; index < count && _statementsLeft > 0; index++)
        {
            _statementsLeft--;
            Statement();
        }

        // What was opened by hand is closed by hand, nearly always.
        while (_openByHand.Count > openBefore && !_dice.OneIn(8))
        {
            writer.Add($"{_openByHand[^1]}.Dispose();");
            _openByHand.RemoveAt(_openByHand.Count - 1);
        }

        _openByHand.RemoveRange(openBefore, _openByHand.Count - openBefore);
    }

    private void Statement()
    {
        var compound = _depth < DeepestNesting && Cost < MostCalls ? 1 : 0;
        _dice.Weigh<Action>(
            (30, GetStatement),
            (17 * compound, Scope),
            (outline.IsMild ? 1 : 5, ReuseVariables),
            (7, Assignment),
            (4, Operation),
            (2, UnsharedVariable),
            (outline.StartsClosed ? 2 : 0, Listing),
            (IsEntry && _depth == 0 && outline.StartsClosed ? 4 : 0, Naming),
            (2 * compound, GraphBlock),
            (2 * compound, NameScopeBlock),
            (compound * If(Features.Branches, 13), Branch),
            (compound * If(Features.Branches, 4), Jump),
            (compound * If(Features.Loops, 8), Loop),
            (compound * If(Features.Handlers, 6), Handler),
            (compound * If(Features.Closures, 4), Closure),
            (compound * If(Features.Closures, 5), Invocation),
            (compound * If(Features.Helpers, 18), Call),
            (compound * If(Features.Objects, 8), ObjectUse),
            (compound * If(Features.Data, 16), Data),
            (IsEntry && _depth == 0 && outline.StartsClosed && _dice.OneIn(10) ? 1 : 0, () => writer.Add("Graph.Default.Freeze();")),
            (compound * (IsEntry && outline.StartsClosed && _dice.OneIn(8) ? 1 : 0), () => Using("Graph.Default.AssertNoNewVariables()")),
            (compound * If(Features.Data, 8), FrameworkMembers),
            ((IsEntry && _depth == 0) || (!outline.IsMild && _dice.OneIn(12)) ? 1 : 0, () => writer.Add("Graph.ResetDefault();")))();
    }

    /// <summary>Statements in braces.</summary>
    private void Block(int most = 4, string end = "}", Action? first = null)
    {
        var known = values.Count;
        _depth++;
        writer.Block(
            () =>
            {
                first?.Invoke();
                Statements(_dice.Between(1, Math.Max(1, most - (_depth / 2))));
            },
            end);
        _depth--;
        values.ForgetFrom(known);
    }

    /// <summary>Statements in braces from which only some jumps lead out.</summary>
    private void Block(Jumps jumps, int most = 4, string end = "}", Action? first = null)
    {
        var before = _jumps;
        _jumps = jumps;
        Block(most, end, first);
        _jumps = before;
    }

    private int If(Features feature, int weight) => outline.Has(feature) ? weight : 0;

    private void Spend(int calls) => Cost += calls * _rounds;

    private bool CanAfford(int calls) => Cost + (calls * _rounds) <= MostCalls;

    private string Pick(params string[] choices) => _dice.Pick(choices);

    /// <summary>One of the options as a further argument, once in so many times.</summary>
    private string Option(int onceIn, params string[] options) => _dice.OneIn(onceIn) ? $", {_dice.Pick(options)}" : "";
}
