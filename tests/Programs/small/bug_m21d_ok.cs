using ScopeLint;
// The arrays differ in their first dimension only.
Dense(new float[5, 100]);
Dense(new float[7, 100]);
static void Dense(float[,] x)
{
    using (VariableScope.Open("dense", reuse: Reuse.Auto))
    {
        Variable.Get<float>("kernel", [x.GetLength(1), 4]);
    }
}
