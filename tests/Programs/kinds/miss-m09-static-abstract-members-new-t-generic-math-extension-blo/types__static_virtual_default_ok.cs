using ScopeLint;
// The second type has a name of its own.
Make<A>();
Make<B>();

static void Make<T>() where T : INamed => Variable.Get<float>(T.Name + "/w", [1]);

interface INamed { static virtual string Name => "default"; }
class A : INamed;
class B : INamed { public static string Name => "b"; }
