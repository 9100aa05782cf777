using ScopeLint;
using System.Runtime.CompilerServices;
Use(1); Use(2);
static void Use(int i) { C c = [i]; }
[CollectionBuilder(typeof(B), "Create")] class C { public IEnumerator<int> GetEnumerator() => throw new Exception(); }
static class B { public static C Create(ReadOnlySpan<int> x) { Variable.Get<float>($"w{x[0]}", [1]); return new C(); } }
