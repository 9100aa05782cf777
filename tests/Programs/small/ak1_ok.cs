using ScopeLint;
// One tensor, two names.
var seen = new HashSet<string>();
var x = Op.Constant(1f);
if (seen.Add("a")) { x *= 2f; }
A(x, "a");
A(x, "b");
static void A(NamedTensor<float> x, string name)
{
    Variable.Get<float>(name, [1]);
}
