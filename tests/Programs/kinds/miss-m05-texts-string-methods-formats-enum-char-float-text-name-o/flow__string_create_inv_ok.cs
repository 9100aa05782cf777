using ScopeLint;
using System.Globalization;
Variable.Get<float>(string.Create(CultureInfo.InvariantCulture, $"w{3}"), [1]);
Variable.Get<float>("w03", [1]);
