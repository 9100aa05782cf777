using ScopeLint;
// The test expects no exception.
namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : Attribute; public class TestClassAttribute : Attribute; public class DataRowAttribute(object o) : Attribute { public object O => o; } public class ExpectedExceptionAttribute(Type t) : Attribute { public Type T => t; } }
namespace T
{
    using Microsoft.VisualStudio.TestTools.UnitTesting;
    [TestClass] public class Tests
    {
        [TestMethod] public void Throws() { Graph.ResetDefault(); Variable.Get<float>("w", [1]); Variable.Get<float>("w", [1]); }
        public static void Run() => new Tests().Throws();
    }
}
