// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compare_choice.h"

#include <QWidget>
#include <array>
#include <vector>

class QButtonGroup;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

/// What of the compared runs is drawn, and how. What has no room leaves step by step; a menu has all of it.
class CompareToolbar : public QWidget
{
    Q_OBJECT

public:
    /// What can be chosen for the runs at hand.
    struct Offers
    {
        std::vector<Metric> others;           ///< beside the four that have a button
        std::array<bool, 5> axes{};           ///< by training::Alignment
        std::array<QString, 5> axisNotes{};   ///< why an axis is not there, or not for all
        bool isZoomed = false;
        bool showsEverything = false;

        bool operator==(const Offers &) const = default;
    };

    explicit CompareToolbar(QWidget *parent);

    /// Emits nothing.
    void setChoice(const CompareChoice &choice);
    const CompareChoice &choice() const { return m_choice; }
    void setOffers(const Offers &offers);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const CompareChoice &choice); ///< by a person
    void zoomReset();
    void zoomed(bool isIn);
    void everythingToggled(bool isShown);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *addTrack(const QString &name, QWidget **track);
    void addMetrics();
    void addSmoothing();
    void addAxes();
    void addEnd();
    void change(const CompareChoice &choice);
    void showChoice();
    void fillMenu();
    void fillMetricMenu(QMenu *menu);
    void fillAxisMenu(QMenu *menu);
    void fillSmoothingMenu(QMenu *menu);
    void renewLook();
    void fit();

    CompareChoice m_choice;
    Offers m_offers;
    QHBoxLayout *m_row;
    QWidget *m_metricTrack = nullptr;
    QButtonGroup *m_metrics = nullptr;
    QToolButton *m_other = nullptr; ///< a metric that has no button of its own, while it is chosen
    QCheckBox *m_train = nullptr;
    QToolButton *m_reset = nullptr;
    QLabel *m_smoothingName = nullptr;
    QSlider *m_slider = nullptr;
    QLabel *m_weight = nullptr;
    QWidget *m_axisTrack = nullptr;
    QButtonGroup *m_axes = nullptr;
    QToolButton *m_log = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
};
