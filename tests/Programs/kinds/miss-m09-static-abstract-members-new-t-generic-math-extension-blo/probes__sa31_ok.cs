using ScopeLint;
// The second type overrides the method.
Build<A>(); Build<B>();
static void Build<T>() where T : L, new() => new T().Build();
class L { public virtual void Build() => Variable.Get<float>("l", [1]); } class A : L; class B : L { public override void Build() => Variable.Get<float>("m", [1]); }
