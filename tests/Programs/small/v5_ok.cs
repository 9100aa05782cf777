using ScopeLint;
// Default names are unique within one opening of the scope.
var q = Build([8]);
using (VariableScope.Open("q"))
{
    q();
    q();
}
static Action Build(int[]? hiddens) => () =>
{
    foreach (var h in hiddens ?? [256])
    {
        using (VariableScope.Open(null, "fc")) { Variable.Get<float>("w", [h]); }
    }
};
