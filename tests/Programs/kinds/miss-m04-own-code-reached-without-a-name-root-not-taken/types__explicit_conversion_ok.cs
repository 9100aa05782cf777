using ScopeLint;
var a = (Layer)"a";
var b = (Layer)"b";
Console.WriteLine(a.W.Name + b.W.Name);

class Layer
{
    public required Variable<float> W { get; init; }
    public static explicit operator Layer(string n) => new() { W = Variable.Get<float>(n, [1]) };
}
