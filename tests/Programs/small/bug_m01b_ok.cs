using ScopeLint;
// The first step creates what the later steps share.
Decode(2, () => Variable.Get<float>("g", []));
static void Decode(int steps, Func<Variable<float>> feed)
{
    for (var step = 0; step < steps; step++)
    {
        if (step > 0)
        {
            using (VariableScope.Open("loop", reuse: Reuse.True))
            {
                feed();
            }
        }
        else
        {
            using (VariableScope.Open("loop"))
            {
                feed();
            }
        }
    }
}
