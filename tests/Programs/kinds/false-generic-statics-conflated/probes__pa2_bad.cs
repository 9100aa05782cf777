using ScopeLint;
C<int>.Name = "a";
C<string>.Name = "b";
Variable.Get<float>(C<int>.Name, [1]);
Variable.Get<float>("a", [1]);
static class C<T> { public static string Name = ""; }
