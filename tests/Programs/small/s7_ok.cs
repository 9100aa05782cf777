using ScopeLint;
// The delegate that is given makes its own variable.
Dense(null);
Dense(() => Variable.Get<float>("v", [1]));
static NamedTensor<float> Dense(Func<NamedTensor<float>>? f)
{
    return f?.Invoke() ?? Variable.Get<float>("w", [1]);
}
