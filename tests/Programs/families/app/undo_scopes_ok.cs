using ScopeLint;

// Scopes are kept on a stack of their own, so that a parser of a model file can open and close them by its brackets.
const string File = "net ( enc ( w b ) dec ( w ) )";
var open = new Stack<VariableScope>();
string? last = null;
foreach (var token in File.Split(' ', StringSplitOptions.RemoveEmptyEntries))
{
    switch (token)
    {
        case "(":
            open.Push(VariableScope.Open(last!));
            last = null;
            break;
        case ")":
            Flush();
            open.Pop().Dispose();
            break;
        default:
            Flush();
            last = token;
            break;
    }
}

Variable.Get<float>("net/dec/b", [1]);

void Flush()
{
    if (last is not null)
    {
        Variable.Get<float>(last, [1]);
        last = null;
    }
}
