using ScopeLint;
// Each namer counts for itself.
var next = MakeNamer("v");
var other = MakeNamer("u");
Variable.Get<float>(next(), [1]);
Variable.Get<float>(next(), [1]);
Variable.Get<float>(other(), [1]);

static Func<string> MakeNamer(string prefix)
{
    var i = 0;
    return () => prefix + i++;
}
