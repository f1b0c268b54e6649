// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

/// A strip as a person chose it.
struct ShownStrip
{
    std::string name; ///< of the series
    bool isLog = false;

    bool operator==(const ShownStrip &) const = default;
};

using ShownStrips = std::vector<ShownStrip>;
