using Xunit;

namespace ScopeLint.Runtime.Tests;

/// <summary>The tests that reset the default graph all threads share; nothing may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessDefaultGraph
{
    public const string Name = "The default graph that all threads share";
}
