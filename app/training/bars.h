// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace training {

/// A progress bar as tqdm draws it: `desc NN%|body| n/total [elapsed<remaining, rate, k=v]`.
struct Bar
{
    std::string_view description; ///< without the colon
    std::string_view inside;      ///< between the brackets
    double n = 0;
    double total = 0;
};

/// Appends `frame` without its bars to `rest`, and the bars to `bars`, whose views point into `frame`.
void cutBars(std::string_view frame, std::string *rest, std::vector<Bar> *bars);

/// The metric that a bar carries: only when its postfix has a loss, or its description does.
/// `label` receives what tells this bar from others that move at the same time.
bool readBar(const Bar &bar, Finding *found, std::string_view *label);

} // namespace training
