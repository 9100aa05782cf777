using ScopeLint;
// The cast makes a char of the int.
char c = 'a';
Variable.Get<float>($"w{(char)(c + 1)}", [1]);
Variable.Get<float>("w98", [1]);
