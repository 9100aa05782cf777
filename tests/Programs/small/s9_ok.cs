using ScopeLint;
// The other kinds create nothing.
Build("copy");
Build("shared");
Build(null);
static void Build(string? kind)
{
    switch (kind)
    {
        case null or "shared":
            break;
        case "copy":
            Variable.Get<float>("vf", [1]);
            break;
        default:
            throw new ArgumentOutOfRangeException(nameof(kind));
    }
}
