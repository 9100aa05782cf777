using ScopeLint;
namespace Xunit { [AttributeUsage(AttributeTargets.Method)] public class FactAttribute : Attribute; public class TheoryAttribute : FactAttribute; [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] public class InlineDataAttribute(params object[] a) : Attribute { public object[] A => a; } }
namespace T
{
    using Xunit;
    public class Tests
    {
        [Theory, InlineData(true)] public void Build(bool twice) { Variable.Get<float>("w", [1]); if (twice) Variable.Get<float>("w", [1]); }
        public static void Run() => new Tests().Build(true);
    }
}
