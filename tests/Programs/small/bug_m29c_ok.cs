using ScopeLint;
// The inner scope is closed at the end of the method.
using (VariableScope.Open("train"))
{
    Inner();
}
static void Inner()
{
    using var scope = VariableScope.Open("gradients");
}
