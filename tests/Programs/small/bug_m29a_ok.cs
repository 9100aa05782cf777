using ScopeLint;
// The inner scope is closed at the end of the method.
using (NameScope.Open("train"))
{
    Inner();
}
static void Inner()
{
    using var scope = NameScope.Open("gradients");
}
