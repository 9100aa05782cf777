using ScopeLint;
// The initializer of the field has run before the request that shares.
public static class A { public static readonly Variable<float> R = Variable.Get<float>("r", []); }
public static class P { public static void Main() { Console.WriteLine(A.R.Name); using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("r", []); } } }
