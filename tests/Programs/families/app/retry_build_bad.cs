using ScopeLint;

// A build that fails is tried once more in a fresh graph; what was made before the failure stays in the old one.
var attempt = 0;
Retry(() =>
{
    using var scope = VariableScope.Open("model");
    Variable.Get<float>("w", [2]);
    if (attempt++ == 0)
    {
        throw new InvalidDataException("The first file is broken.");
    }

    Variable.Get<float>("b", [2]);
}, fresh: false);

static void Retry(Action build, bool fresh)
{
    try
    {
        build();
    }
    catch (InvalidDataException e)
    {
        if (fresh)
        {
            Graph.ResetDefault();
        }

        build();
    }
}
