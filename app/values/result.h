// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <tl/expected.hpp>

/// A value or the reason why there is none. The one alias for it in the program.
template <typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;
