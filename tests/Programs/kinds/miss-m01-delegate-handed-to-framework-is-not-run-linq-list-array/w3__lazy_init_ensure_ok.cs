using ScopeLint;
// The variable is made by the first call only.
Variable<float>? w = null;
LazyInitializer.EnsureInitialized(ref w, () => Variable.Get<float>("w", [1]));
LazyInitializer.EnsureInitialized(ref w, () => Variable.Get<float>("w", [1]));
LazyInitializer.EnsureInitialized(ref w, () => Variable.Get<float>("w", [1]));
