using ScopeLint;
Build<A>(); Build<B>();
static void Build<T>() => Variable.Get<float>(typeof(T).Name, [1]);
class A; class B;
