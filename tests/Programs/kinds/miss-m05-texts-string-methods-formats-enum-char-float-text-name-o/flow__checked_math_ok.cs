using ScopeLint;
// The byte wraps to 0 after 255.
byte b = 254;
for (var i = 0; i < 3; i++)
{
    b = unchecked((byte)(b + 1));
    Variable.Get<float>($"w{b}", [1]);
}

Variable.Get<float>("w256", [1]);
