using ScopeLint;
Create<Dense>("a");
Create<Conv>("b");

static T Create<T>(string n) where T : Layer, new()
{
    var l = new T { Name = n };
    l.Build();
    return l;
}
abstract class Layer { public string Name = ""; public abstract void Build(); }
class Dense : Layer { public override void Build() => Variable.Get<float>(Name, [1]); }
class Conv : Layer { public override void Build() => Variable.Get<float>(Name, [1]); }
