using ScopeLint;
// A cast from object calls no conversion operator.
var a = (Layer)"a";
object o = a;
var b = (Layer)o;
Console.WriteLine(a.W.Name + b.W.Name);

class Layer
{
    public required Variable<float> W { get; init; }
    public static explicit operator Layer(string n) => new() { W = Variable.Get<float>(n, [1]) };
}
