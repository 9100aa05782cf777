namespace ScopeLint.Analyzers.Engine;

/// <summary>How much work one body that is entered from outside may cost. Where a budget runs out, what was found on single paths is
/// reported, and what only all paths together can tell is not.</summary>
/// <param name="Steps">How many effects are run, and paths compared that go on side by side.</param>
/// <param name="CallDepth">How deep calls are followed into calls.</param>
/// <param name="States">How many paths are followed side by side.</param>
internal sealed record Budgets(int Steps, int CallDepth, int States)
{
    /// <summary>The effects that are run for one body by default.</summary>
    public const int DefaultSteps = 50_000;

    /// <summary>The effects that a project may run by default, if each of its bodies ran as many as it may.</summary>
    public const int StepsOfAProject = 20_000_000;

    /// <summary>The effects that are run for one body by default in a project of any size.</summary>
    public const int FewestSteps = 5_000;

    /// <summary>The depth of calls by default.</summary>
    public const int DefaultCallDepth = 24;

    /// <summary>How deep models are followed into models.</summary>
    public const int ModelDepth = 32;

    /// <summary>The paths side by side by default.</summary>
    public const int DefaultStates = 128;

    /// <summary>How many paths side by side are told apart by values that no scope depends on.</summary>
    public const int WidenedStates = 32;

    /// <summary>The same in a body that has run <see cref="StepsOfManyWays"/> effects: loops over data, which each way would go through by itself.</summary>
    public const int WidenedStatesOfADearBody = 1;

    /// <summary>A value that is made of more values than this is not looked into: where each step uses the one before twice, it would double each time.</summary>
    public const int PartsOfAValue = 500;

    /// <summary>How many variables of one graph are kept in mind.</summary>
    public const int Names = 5_000;

    /// <summary>How many iterations of a loop are run one by one if it is known when it ends, and more where they are cheap.</summary>
    public const int KnownIterations = 500;

    /// <summary>How many iterations of a loop are run one by one if it may end at any time.</summary>
    public const int OpenIterations = 3;

    /// <summary>How often a later iteration of a loop is tried until it leaves everything as it found it.</summary>
    public const int LoopAttempts = 5;

    /// <summary>In this iteration, and when there were twice as many, a loop is asked whether later iterations can be one, if it changes nothing any more but numbers.</summary>
    public const int SettlingIteration = 8;

    /// <summary>The first iteration in which that is asked of a loop whose iterations are dear, are known to be many and do not fail.</summary>
    public const int FirstSettlingIteration = 2;

    /// <summary>How many effects a dear iteration runs.</summary>
    public const int StepsOfADearIteration = 64;

    /// <summary>A loop that has run no more effects than this is never asked that: its end costs less than the question.</summary>
    public const int StepsOfACheapLoop = 100;

    /// <summary>The same for one that leaves graphs as they are, and gives no operation a name: whatever it works out may be a name, or a length.</summary>
    public const int StepsOfAPlainLoop = 8_000;

    /// <summary>The first iteration in which a loop is asked that although it makes texts, which may be names.</summary>
    public const int SettlingIterationOfTexts = 64;

    /// <summary>What loops are run for one by one, whatever they work out, before the rest is kept for what comes behind them.</summary>
    public int StepsOfLoops => Steps / 2;

    /// <summary>What many paths are followed for that differ in values no scope depends on.</summary>
    public int StepsOfManyWays => Steps / 8;

    /// <summary>The budgets where nothing else is said.</summary>
    public static readonly Budgets Default = new(DefaultSteps, DefaultCallDepth, DefaultStates);

    /// <summary>The effects that are run by default for one body of a large project, in which thousands of bodies may be entered from outside. They are halved
    /// from size to size, so that one more body hardly ever changes what is found.</summary>
    /// <param name="bodies">How many bodies of the project reach the library.</param>
    public static int StepsAmong(int bodies)
    {
        var steps = DefaultSteps;
        while (steps > FewestSteps && (long)steps * bodies > StepsOfAProject)
        {
            steps /= 2;
        }

        return Math.Max(steps, FewestSteps);
    }
}

/// <summary>A budget that can run out.</summary>
internal enum Budget
{
    /// <summary>Too many effects.</summary>
    Steps,

    /// <summary>Calls too deep.</summary>
    CallDepth,

    /// <summary>Too many paths.</summary>
    States,

    /// <summary>Too many variables.</summary>
    Names,

    /// <summary>Code nested deeper than any person writes.</summary>
    Nesting,
}
