using ScopeLint;
Build<Conv>(1);
Build<Dense>(1);
Build<Conv>(2);

static void Build<T>(int i) where T : ILayer
{
    using var s = VariableScope.Open(T.Name + i);
    T.Create();
}

interface ILayer { static abstract string Name { get; } static abstract void Create(); }
class Conv : ILayer { public static string Name => "conv"; public static void Create() => Variable.Get<float>("k", [3]); }
class Dense : ILayer { public static string Name => "dense"; public static void Create() => Variable.Get<float>("k", [2]); }
