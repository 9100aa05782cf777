using ScopeLint;
new A().B(); new C().B();
class A { public void B() => Variable.Get<float>(GetType().Name, [1]); } class C : A;
