using ScopeLint;
// The static constructor runs once, before the request that shares.
public static class A { public static readonly Variable<float> R; static A() { R = Variable.Get<float>("r", []); } }
public static class P { public static void Main() { Console.WriteLine(A.R.Name); Console.WriteLine(A.R.Shape); using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("r", []); } } }
