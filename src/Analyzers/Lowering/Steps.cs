global using Steps = System.Collections.Immutable.ImmutableArray<ScopeLint.Analyzers.Effects.Effect>.Builder;
