using ScopeLint;
if (Def<int>() == 0) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
static T? Def<T>() => default;
