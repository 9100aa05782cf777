using ScopeLint;
// Two indices, two names.
A(1);
A(2);
static void A(int i)
{
    Variable.Get<float>(string.Format("layer_{0}", i), [1]);
}
