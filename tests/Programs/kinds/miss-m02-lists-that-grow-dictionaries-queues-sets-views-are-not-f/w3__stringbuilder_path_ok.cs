using ScopeLint;
var path = new List<string>();
Enter("net", () =>
{
    Enter("enc", () => Make("w"));
    Enter("dec", () => Make("w"));
});

void Enter(string n, Action body)
{
    path.Add(n);
    body();
    path.RemoveAt(path.Count - 1);
}
void Make(string n) => Variable.Get<float>(string.Join("/", path) + "/" + n, [1]);
