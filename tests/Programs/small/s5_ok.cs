using ScopeLint;
// One setting takes each arm.
var s = new Settings(4, SeparableConv: false);
using (new Graph().AsDefault())
{
    GenConv(s);
    GenConv(s with { SeparableConv = true });
}
static Variable GenConv(Settings a) => a.SeparableConv ? Variable.Get<float>("sep", [1]) : Variable.Get<float>("conv", [1]);
record Settings(int Ngf, bool SeparableConv);
